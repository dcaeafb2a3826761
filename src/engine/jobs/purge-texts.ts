import { purgeTexts } from '../purge/purge-texts';
import { signer } from '../run-command';
import type { JobFunction } from './job-function';

/** Earlier texts leave the file and, when asked for, the backups beside it. The window hears that nothing before can be undone. */
export const purgeEarlierTexts: JobFunction<'history.purgeTexts'> = (
  { sourceIds, alsoBackups },
  { project, birth, committed, progress },
) => {
  const { file, acts } = project();
  const total = alsoBackups ? 2 : 1;
  progress({ done: 0, total });
  const { report, change } = file.purge((db) =>
    purgeTexts(db, sourceIds, { id: birth.newId(), time: birth.now(), ...signer(db) }),
  );
  acts.forget();
  if (alsoBackups) {
    progress({ done: 1, total });
    file.removeBackups();
  }
  progress({ done: total, total });
  committed(change);
  return report;
};
