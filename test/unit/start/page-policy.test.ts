import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pageFile } from '../../../electron/start/page-policy.ts';

const folder = resolve('/srv/page');

describe('the files of the page', () => {
  it('are the index for the root, and others by name', () => {
    expect(pageFile(folder, '/')).toEqual({ path: resolve(folder, 'index.html'), type: 'text/html; charset=utf-8' });
    expect(pageFile(folder, '/assets/a-1.js')?.path).toBe(resolve(folder, 'assets/a-1.js'));
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/../../secret.js',
    '/..%5csecret.js',
    '/%00.js',
    '/%ff.js',
    '/../page-other/a.js',
  ])('never lie outside the folder (%s)', (path) => {
    expect(pageFile(folder, path)).toBeNull();
  });

  it('never lie outside the folder, whatever the path', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', 'a', '%5c', '\\', '%252e', '.js', '%00');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = pageFile(folder, `/${pieces.join('')}`);
        expect(found === null || found.path.startsWith(`${folder}/`)).toBe(true);
      }),
    );
  });

  it('are only of the kinds that a page is made of', () => {
    expect(pageFile(folder, '/store.db')).toBeNull();
    expect(pageFile(folder, '/assets')).toBeNull();
  });
});

describe('the policy of the page', () => {
  it('allows nothing that is not named, and no script from elsewhere or inline', () => {
    const policy = contentSecurityPolicy("'self'").split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy.filter((rule) => /https?:|\*/.test(rule))).toEqual([]);
    expect(policy).toContain("frame-src 'none'");
  });
});
