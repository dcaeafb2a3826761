import { useEffect, useState } from 'react';
import type { ScopeCount } from '../../../contract/scope-calls';
import { countScope } from '../../actions/scope';
import { useProject } from '../../state/project';
import { useScope } from '../../state/scope';

/** Milliseconds of rest before it is counted again: typing and coding go on undisturbed. */
const rest = 200;

/** How much of the study is in the scope, counted again after every act; null before it was counted first. */
export function useScopeCount(): ScopeCount | null {
  const scope = useScope((state) => state.scope);
  const undo = useProject((state) => state.undo);
  const redo = useProject((state) => state.redo);
  const [count, setCount] = useState<ScopeCount | null>(null);
  useEffect(() => {
    let isWanted = true;
    const countNow = async (): Promise<void> => {
      const counted = await countScope(scope);
      if (isWanted && counted) setCount(counted);
    };
    const timer = window.setTimeout(() => void countNow(), rest);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [scope, undo, redo]);
  return count;
}
