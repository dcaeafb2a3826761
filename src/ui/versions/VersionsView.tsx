import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ResultOf } from '../../contract/engine';
import { askQuery } from '../actions/engine';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { CompareVersions } from './CompareVersions';
import { OlderCodings } from './OlderCodings';
import { VersionList } from './VersionList';
import styles from './versions.module.css';

type Known = {
  readonly older: ResultOf<'coding.listOlder'>;
  readonly counts: ResultOf<'codebook.countCodings'>;
};

/** The versions of the codebook beside what changed between two of them, and the codings that deserve a second look. */
export function VersionsView() {
  const words = useMessages().versions;
  const known = useKnown();
  return (
    <div className={styles['view']}>
      <VersionList counts={known?.counts ?? []} />
      <Tabs className={styles['tabs'] ?? ''}>
        <TabList className={styles['tabList'] ?? ''} aria-label={words.title}>
          <Tab id="compare" className={styles['tab'] ?? ''}>
            {words.compare}
          </Tab>
          <Tab id="review" className={styles['tab'] ?? ''}>
            {known ? words.reviewCount(known.older.length) : words.review}
          </Tab>
        </TabList>
        <TabPanel id="compare" className={styles['panel'] ?? ''}>
          <CompareVersions />
        </TabPanel>
        <TabPanel id="review" className={styles['panel'] ?? ''}>
          {known ? <OlderCodings older={known.older} /> : null}
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** What only the engine knows, asked again after every act that may change it. */
function useKnown(): Known | null {
  const codes = useProject((state) => state.mirror?.codes);
  const versions = useProject((state) => state.mirror?.codebookVersions);
  const codings = useProject((state) => state.mirror?.codingsByCode);
  const undo = useProject((state) => state.undo);
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const [older, counts] = await Promise.all([
        askQuery('coding.listOlder', {}),
        askQuery('codebook.countCodings', {}),
      ]);
      if (isCurrent && older && counts) setKnown({ older, counts });
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [codes, versions, codings, undo]);
  return known;
}
