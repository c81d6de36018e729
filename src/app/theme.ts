// Light or dark: what the person chose, or what their system shows.
import { useEffect, useState } from 'react';
import type { Settings } from '../../electron/contract/app.ts';

type Theme = 'light' | 'dark';

export function useTheme(choice: Settings['theme']): Theme {
  const [system, setSystem] = useState<Theme>(() => systemTheme());
  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem(systemTheme());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const theme = choice === 'system' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}

function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
