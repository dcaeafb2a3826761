import { useCallback, useEffect, useRef } from 'react';
import { askForPassages, forgetRefusal, isAnswered } from '../actions/retrievals';
import { useProject } from '../state/project';
import { useRetrieve } from '../state/retrieve';
import { useScope } from '../state/scope';

/** Milliseconds that a quick hand is waited for, and after an act. */
const pause = 350;

/** Keeps the list an answer to what is typed, to the scope and to the study after every act; answers what asks at once. */
export function useRetrieval(): () => void {
  const words = useRetrieve((state) => state.words);
  const groupBy = useRetrieve((state) => state.groupBy);
  const variableId = useRetrieve((state) => state.groupVariableId);
  const sortBy = useRetrieve((state) => state.sortBy);
  const scope = useScope((state) => state.scope);
  const lastAct = useProject((state) => state.undo);
  const nextAct = useProject((state) => state.redo);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    // Coming back to the workspace, what answered is there still.
    if (isAnswered(words, scope)) {
      forgetRefusal();
      return;
    }
    timer.current = window.setTimeout(() => void askForPassages(words, scope), pause);
    return () => window.clearTimeout(timer.current);
  }, [words, scope, groupBy, variableId, sortBy, lastAct, nextAct]);

  return useCallback(() => {
    window.clearTimeout(timer.current);
    void askForPassages(useRetrieve.getState().words, useScope.getState().scope);
  }, []);
}
