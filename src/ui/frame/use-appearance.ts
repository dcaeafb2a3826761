import { useEffect } from 'react';
import { useMessages } from '../messages/use-messages';
import { useWorkspace } from '../state/workspace';

/** Puts the person's theme and language on the page itself; `system` follows the system, also when it changes. */
export function useAppearance(): void {
  const theme = useWorkspace((state) => state.settings.theme);
  const { locale } = useMessages().chrome;
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    function apply(): void {
      document.documentElement.dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    }
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}
