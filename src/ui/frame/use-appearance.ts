import { useEffect, useLayoutEffect } from 'react';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';

/** Puts theme, language and the study's name on the page itself; `system` follows the system, also when it changes. */
export function useAppearance(): void {
  const theme = useWorkspace((state) => state.settings.theme);
  const { locale, appName } = useMessages().chrome;
  const projectName = useProject((state) => state.mirror?.project.name);
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    function apply(): void {
      document.documentElement.dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    }
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
  const measure = useWorkspace((state) => state.settings.measure);
  const typeface = useWorkspace((state) => state.settings.typeface);
  const paragraphNumbers = useWorkspace((state) => state.settings.paragraphNumbers);
  const zoom = useWorkspace((state) => state.settings.zoom);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--reader-size', `${(17 * zoom) / 100}px`);
  }, [zoom]);
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { measure, typeface, paragraphNumbers });
  }, [measure, typeface, paragraphNumbers]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    document.title = projectName === undefined ? appName : `${projectName} – ${appName}`;
  }, [projectName, appName]);
}
