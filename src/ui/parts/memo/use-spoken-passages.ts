import { useEffect } from 'react';
import { fromColumns } from '../../../contract/rows';
import { usePassages } from '../../state/passages';
import { useProject } from '../../state/project';
import { askQuery } from '../../actions/engine';

/** Reads where the passages stand that memos and links speak of, and again after each act, while a component shows them. */
export function useSpokenPassages(): void {
  const memos = useProject((state) => state.mirror?.memos);
  const links = useProject((state) => state.mirror?.links);
  const act = useProject((state) => state.undo);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const columns = await askQuery('passage.list', {});
      if (!columns || !isWanted) return;
      usePassages.setState({ passages: new Map(fromColumns(columns).map((row) => [row.id, row])) });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [memos, links, act]);
}
