import { useMessages } from '../messages/use-messages';
import { useJobs, type Job } from '../state/jobs';
import styles from './frame.module.css';

/** Long work under way: how far it is, and a way to stop it. */
export function JobProgress() {
  const jobs = useJobs((state) => state.jobs);
  return jobs.map((job) => <OneJob key={job.id} job={job} />);
}

function OneJob({ job }: { readonly job: Job }) {
  const { chrome } = useMessages();
  const { progress } = job;
  return (
    <span className={styles['job']}>
      <span>{job.label}</span>
      {progress && progress.total > 0 ? (
        <progress
          className={styles['progress']}
          aria-label={job.label}
          value={progress.done}
          max={progress.total}
          title={chrome.status.progress(progress.done, progress.total)}
        />
      ) : null}
      <button type="button" className={styles['statusButton']} onClick={job.cancel} disabled={job.cancelling}>
        {chrome.cancel}
      </button>
    </span>
  );
}
