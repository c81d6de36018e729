import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Machine code, and writers of documents that read files beside their own. */
const outside = ['better-sqlite3', 'pdfkit', 'fontkit', 'pptxgenjs', 'docx'];

/** One file is read in a fraction of the time that its hundred modules take to be found. */
const bundled = (): string[] => {
  const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { dependencies: object };
  return Object.keys(dependencies).filter((name) => !outside.includes(name));
};

interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}
const ofStart = new Map<string, boolean>();

/** Whether the window's first look needs it: one file instead of twenty, asked for while the engine is busy opening. */
function isOfStart(id: string, modules: Modules): boolean {
  const known = ofStart.get(id);
  if (known !== undefined) return known;
  ofStart.set(id, false);
  const found = modules.getModuleInfo(id);
  const is = found !== null && (found.isEntry || found.importers.some((importer) => isOfStart(importer, modules)));
  ofStart.set(id, is);
  return is;
}

/** The face of the first look comes with the page: text is set once, not in a system's face first. */
const firstFace: Plugin = {
  name: 'first-face',
  transformIndexHtml: {
    order: 'post',
    handler(_page, { bundle }) {
      const face = Object.keys(bundle ?? {}).find((file) => /inter-latin-wght-normal.*\.woff2$/.test(file));
      if (face === undefined) return [];
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${face}` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  },
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22',
      externalizeDeps: { exclude: bundled() },
      sourcemap: true,
      rollupOptions: {
        input: {
          index: at('electron/main/index.ts'),
          engine: at('electron/engine/hosts/utility-process.ts'),
          cli: at('electron/engine/hosts/cli.ts'),
          'sync-worker': at('electron/engine/sync/sync-worker.ts'),
          'parse-worker': at('electron/engine/intake/parse-worker.ts'),
          'reading-worker': at('electron/engine/book/findings/reading-worker.ts'),
          'export-worker': at('electron/engine/export/export-worker.ts'),
          'backup-worker': at('electron/engine/records/backup/backup-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src'),
    plugins: [react(), tailwindcss(), firstFace],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // The window's program is read anew at every start: half as long, it stands in half the time.
      minify: true,
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: at('src/index.html'),
        output: {
          codeSplitting: {
            groups: [{ debugName: 'start', name: (id, modules) => (isOfStart(id, modules) ? 'start' : null) }],
          },
        },
      },
    },
  },
});
