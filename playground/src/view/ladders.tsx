import { recipients } from '#report/text/sent.ts';
import type { Ladder, Rung } from '#domain/results/ladder.ts';
import type { LadderDiff } from '#domain/results/policy-diff.ts';
import { ending, reasonOf } from '#report/ladder.ts';
import { repetition, roundToMinutes, stepsOf } from '#report/ladder-steps.ts';

interface Props {
  readonly ladders: readonly Ladder[];
  /** Severities of which a change alters the ladder. */
  readonly changed: readonly LadderDiff[];
}

/** For each severity what happens to an incident that nobody answers. */
export function Ladders({ ladders, changed }: Props) {
  if (ladders.length === 0) return null;
  return (
    <div class="ladders">
      <h3>If nobody answers</h3>
      <div class="ladder-row">
        {ladders.map((ladder) => {
          const diff = changed.find(({ severity }) => severity === ladder.severity.id);
          return (
            <section class="ladder" key={ladder.severity.id} aria-label={ladder.severity.name}>
              <h4>
                {ladder.severity.name} <code>{ladder.severity.id}</code>
              </h4>
              {diff?.before && (
                <>
                  <h5>Before</h5>
                  <Rungs ladder={diff.before} />
                  <h5>After</h5>
                </>
              )}
              <Rungs ladder={diff?.before ? (diff.after ?? ladder) : ladder} />
            </section>
          );
        })}
      </div>
    </div>
  );
}

function Rungs({ ladder }: { readonly ladder: Ladder }) {
  const steps = stepsOf(ladder.rungs);
  if (steps.length === 0) return <p class="quiet">Nothing happens.</p>;
  return (
    <>
      <ol>
        {steps.map((step, index) => (
          <li key={step.rung.at} class={step.rung.engages === 'new' ? 'new' : ''}>
            <span class="after">{roundToMinutes(step.rung.sinceDeclared)}</span>
            <span class="rung">
              <b>
                {step.rung.engages === null
                  ? reasonOf(step.rung, steps[index - 1]?.rung ?? null)
                  : `${step.rung.level.number} ${step.rung.level.name}`}
              </b>{' '}
              {who(step.rung)}
              {index > 0 && step.rung.engages !== null && (
                <small> {reasonOf(step.rung, steps[index - 1]?.rung ?? null)}</small>
              )}
              {step.times > 1 && <small> {repetition(step)}</small>}
            </span>
          </li>
        ))}
      </ol>
      <p class="quiet">{ending(ladder)}</p>
    </>
  );
}

function who({ mentions, messages }: Rung): string {
  const all = [...mentions, ...recipients(messages, (text) => text)];
  return all.length === 0 ? 'calls nobody' : all.join(', ');
}
