import { useEffect, useRef } from 'react';
import { workOutFigure } from '../actions/figures';
import { settingsOf, useAnalyse } from '../state/analyse';
import { useProject } from '../state/project';
import { useScope } from '../state/scope';

/** Milliseconds of rest after an act before the figure is worked out again. */
const rest = 400;

/** Keeps the figure of the chosen settings worked out for as long as the workspace is shown, also after every act. */
export function useFigure(): void {
  const settings = useAnalyse((state) => settingsOf(state.kind, state));
  const scope = useScope((state) => state.scope);
  const projectId = useProject((state) => state.mirror?.project.id);
  // Every act, also one that takes back another, tells anew what could be taken back next.
  const lastAct = useProject((state) => state.undo);
  const nextAct = useProject((state) => state.redo);
  const workedAct = useRef<unknown>(null);
  useEffect(() => {
    const act = lastAct ?? nextAct;
    const isOfAct = workedAct.current !== null && workedAct.current !== act;
    workedAct.current = act ?? 'none';
    const timer = window.setTimeout(() => void workOutFigure(settings, scope), isOfAct ? rest : 0);
    return () => window.clearTimeout(timer);
  }, [settings, scope, projectId, lastAct, nextAct]);
}
