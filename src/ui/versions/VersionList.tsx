import { useState } from 'react';
import type { ResultOf } from '../../contract/engine';
import type { CodebookVersion } from '../../domain/model';
import { describeVersion, recordVersion, removeVersion } from '../actions/versions';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { useProject } from '../state/project';
import { VersionForm } from './VersionForm';
import styles from './versions.module.css';

/** The versions, the latest first, and the form that records one more. */
export function VersionList({ counts }: { readonly counts: ResultOf<'codebook.countCodings'> }) {
  const words = useMessages().versions;
  const versions = useProject((state) => state.mirror?.codebookVersions);
  const [isRecording, setRecording] = useState(false);
  const latestFirst = [...(versions?.values() ?? [])].toReversed();
  const codings = new Map(counts.map(({ versionId, count }) => [versionId, count]));
  return (
    <section className={styles['versions']} aria-label={words.title}>
      <h1 className={styles['title']}>{words.title}</h1>
      <p className={styles['explanation']}>{words.explanation}</p>
      {isRecording ? (
        <VersionForm
          name=""
          reason=""
          action={words.recordHere}
          onCancel={() => setRecording(false)}
          onSave={async (name, reason) => {
            if (await recordVersion(name, reason)) setRecording(false);
          }}
        />
      ) : (
        <Button kind="main" onPress={() => setRecording(true)}>
          {words.record}
        </Button>
      )}
      {latestFirst.length === 0 ? <p className={styles['faint']}>{words.none}</p> : null}
      <ul className={styles['list']}>
        {latestFirst.map((version) => (
          <Version key={version.id} version={version} codings={codings.get(version.id) ?? 0} />
        ))}
      </ul>
    </section>
  );
}

function Version({ version, codings }: { readonly version: CodebookVersion; readonly codings: number }) {
  const { versions: words, chrome } = useMessages();
  const coder = useProject((state) => state.mirror?.coders.get(version.coderId)?.name ?? '');
  const [isEdited, setEdited] = useState(false);
  const clock = new Intl.DateTimeFormat(chrome.locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (isEdited) {
    return (
      <li className={styles['version']}>
        <VersionForm
          name={version.name}
          reason={version.reason}
          action={words.save}
          onCancel={() => setEdited(false)}
          onSave={async (name, reason) => {
            if (await describeVersion(version.id, name, reason)) setEdited(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles['version']} data-testid="codebook-version">
      <strong>{version.name}</strong>
      <span className={styles['faint']}>{words.by(coder, clock.format(new Date(version.created)))}</span>
      {version.reason === '' ? null : <p className={styles['reason']}>{version.reason}</p>}
      <span className={styles['faint']}>{words.codings(codings)}</span>
      <div className={styles['acts']}>
        <Button kind="quiet" onPress={() => setEdited(true)}>
          {words.edit}
        </Button>
        <Button kind="quiet" onPress={() => void removeVersion(version.id, version.name)}>
          {words.remove}
        </Button>
      </div>
    </li>
  );
}
