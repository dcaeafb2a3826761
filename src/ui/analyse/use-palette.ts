import { useEffect, useState } from 'react';
import { type Palette, palettes } from '../../domain/figures/palettes';
import { useWorkspace } from '../state/workspace';

/** The colours of drawings in the window's theme; `system` follows the system, also when it changes. */
export function usePalette(): Palette {
  const theme = useWorkspace((state) => state.settings.theme);
  const [isSystemDark, setSystemDark] = useState(() => systemTheme().matches);
  useEffect(() => {
    const system = systemTheme();
    const follow = (): void => setSystemDark(system.matches);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  const isDark = theme === 'dark' || (theme === 'system' && isSystemDark);
  return isDark ? palettes.dark : palettes.light;
}

function systemTheme(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
