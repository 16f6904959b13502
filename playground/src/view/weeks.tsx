import { useMemo } from 'preact/hooks';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { printOnCall } from '#report/oncall.ts';
import { onCallWeeks } from '../core/policy.ts';

/** Who is on call in these weeks, and at this instant. */
export function Weeks({ policy, at }: { readonly policy: Policy; readonly at: Instant }) {
  const picture = useMemo(() => onCallWeeks(policy, at), [policy, at]);
  return (
    <div class="weeks">
      <h3>On call</h3>
      {picture === null ? (
        <p class="quiet">This policy has no schedules: its roles name people.</p>
      ) : (
        <>
          <pre tabIndex={0} aria-label="On call at this instant">
            {printOnCall([...policy.schedules.values()], at)}
          </pre>
          {/* A picture of its own, so that its styles stay in it. */}
          <img alt="Who is on call in these weeks" src={`data:image/svg+xml,${encodeURIComponent(picture)}`} />
        </>
      )}
    </div>
  );
}
