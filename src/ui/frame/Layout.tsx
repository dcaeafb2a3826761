import { useEffect, useState, type ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { useMessages } from '../messages/use-messages';
import { changeSettings, useWorkspace } from '../state/workspace';
import styles from './frame.module.css';

type LayoutProps = {
  /** Null for a view that does without the panel on that side. */
  readonly left: ReactNode | null;
  readonly middle: ReactNode;
  readonly right: ReactNode | null;
};

/** Three columns. The outer two keep their width when the window grows, collapse, and are remembered. */
export function Layout({ left, middle, right }: LayoutProps) {
  return (
    <Group orientation="horizontal" className={styles['panels']}>
      {left === null ? null : (
        <>
          <SidePanel side="left">{left}</SidePanel>
          <Separator className={styles['separator']} />
        </>
      )}
      <Panel id="middle" minSize={420}>
        <main className={styles['middle']}>{middle}</main>
      </Panel>
      {right === null ? null : (
        <>
          <Separator className={styles['separator']} />
          <SidePanel side="right">{right}</SidePanel>
        </>
      )}
    </Group>
  );
}

type SidePanelProps = { readonly side: 'left' | 'right'; readonly children: ReactNode };

function SidePanel({ side, children }: SidePanelProps) {
  const [openSetting, widthSetting] =
    side === 'left' ? (['leftOpen', 'leftWidth'] as const) : (['rightOpen', 'rightWidth'] as const);
  const isOpen = useWorkspace((state) => state.settings[openSetting]);
  // Where the panel begins, once: a new default in the middle of a drag would take the separator out of the hand.
  const [firstWidth] = useState(() => (isOpen ? useWorkspace.getState().settings[widthSetting] : 0));
  const panel = usePanelRef();
  const { actions } = useMessages().chrome;

  useEffect(() => {
    const handle = panel.current;
    if (!handle || handle.isCollapsed() !== isOpen) return;
    if (isOpen) handle.resize(useWorkspace.getState().settings[widthSetting]);
    else handle.collapse();
  }, [isOpen, panel, widthSetting]);

  return (
    <Panel
      id={side}
      panelRef={panel}
      collapsible
      collapsedSize={0}
      defaultSize={firstWidth}
      minSize={200}
      maxSize={520}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => {
        const next = Math.round(inPixels);
        // Dragged shut is closed; the width from before is kept for when it is opened again.
        if (next === 0) changeSettings({ [openSetting]: false });
        else if (next >= 200) changeSettings({ [openSetting]: true, [widthSetting]: next });
      }}
    >
      {/* A closed panel keeps its place in the page, but nothing in it takes the focus. */}
      <aside
        className={styles['side']}
        aria-label={side === 'left' ? actions.leftPanel : actions.rightPanel}
        inert={!isOpen}
      >
        {children}
      </aside>
    </Panel>
  );
}
