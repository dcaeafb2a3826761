import { ArrowLeft, X } from 'lucide-react';
import { useEffect } from 'react';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import { titleOfFigure } from '../parts/figures/figure-views';
import { ActionKeys } from '../parts/shortcut/ActionKeys';
import { settingsOf, useAnalyse } from '../state/analyse';
import { useProject } from '../state/project';
import { showWorkspace } from '../state/views';
import { useWorkspace } from '../state/workspace';
import styles from './back-to-figure.module.css';

/** While one reads a passage of a figure: the way back to the figure, which stands as it was left. */
export function BackToFigure() {
  const messages = useMessages();
  const workspace = useWorkspace((state) => state.workspace);
  const isReadFrom = useAnalyse((state) => state.isReadFrom);
  const settings = useAnalyse((state) => settingsOf(state.kind, state));
  const mirror = useProject((state) => (isReadFrom ? state.mirror : null));
  useEffect(() => {
    if (workspace !== 'code') useAnalyse.setState({ isReadFrom: false });
  }, [workspace]);
  if (workspace !== 'code' || !mirror) return null;
  const { analyse } = messages;
  return (
    <nav className={styles['bar']} aria-label={analyse.title}>
      <Button onPress={() => showWorkspace('analyse')}>
        <ArrowLeft size={14} aria-hidden /> {analyse.backTo(titleOfFigure(settings, { messages, mirror }))}{' '}
        <ActionKeys action="workspace.analyse" />
      </Button>
      <IconButton label={analyse.backGone} onPress={() => useAnalyse.setState({ isReadFrom: false })}>
        <X size={14} aria-hidden />
      </IconButton>
    </nav>
  );
}
