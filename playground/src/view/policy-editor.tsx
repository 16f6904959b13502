import { useEffect, useState } from 'preact/hooks';
import type { Diagnostic, Place } from '#domain/diagnostic.ts';
import type { Playground } from '../core/state.ts';
import type { Editor, Jump } from './editor.tsx';
import type { Results } from './use-results.ts';

interface Props {
  readonly state: Playground;
  readonly change: (part: Partial<Playground>) => void;
  readonly results: Results;
}

/** The policy's text, what there is to say of it, and beside it the policy before when changes are compared. */
export function PolicyEditor({ state, change, results }: Props) {
  const [showsBefore, setShowsBefore] = useState(false);
  const [jump, setJump] = useState<Jump | null>(null);
  const isBefore = state.before !== null && showsBefore;
  const diagnostics = isBefore ? results.beforeDiagnostics : results.diagnostics;
  const text = isBefore ? (state.before ?? '') : state.policy;
  const Loaded = useEditor(results.ladders.length > 0 || results.diagnostics.length > 0);
  return (
    <>
      {state.before !== null && (
        <div class="choice" role="group" aria-label="Which side">
          <button type="button" aria-pressed={isBefore} onClick={() => setShowsBefore(true)}>
            Before
          </button>
          <button type="button" aria-pressed={!isBefore} onClick={() => setShowsBefore(false)}>
            After
          </button>
        </div>
      )}
      {Loaded === null ? (
        <pre class="editor unloaded">{text}</pre>
      ) : (
        <Loaded
          key={isBefore ? 'before' : 'after'}
          label={isBefore ? 'Policy before the change' : 'Policy'}
          text={text}
          diagnostics={diagnostics}
          jump={jump}
          onChange={(changed) => change(isBefore ? { before: changed } : { policy: changed })}
        />
      )}
      <Problems diagnostics={diagnostics} onJump={(place) => setJump({ place })} />
    </>
  );
}

/** The editor is a third of the page's code: it comes when what the policy does is seen. */
function useEditor(isTime: boolean): typeof Editor | null {
  const [loaded, setLoaded] = useState<{ readonly Editor: typeof Editor } | null>(null);
  useEffect(() => {
    // Once they are drawn.
    if (isTime && loaded === null)
      requestAnimationFrame(() => setTimeout(() => void import('./editor.tsx').then(setLoaded)));
  }, [isTime]);
  return loaded?.Editor ?? null;
}

const WORDS = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const;

function Problems({
  diagnostics,
  onJump,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly onJump: (place: Place) => void;
}) {
  const errors = diagnostics.filter(({ level }) => level === 'error').length;
  const rest = diagnostics.length - errors;
  const summary =
    diagnostics.length === 0
      ? 'No problems.'
      : [errors > 0 ? count(errors, 'error') : '', rest > 0 ? count(rest, 'remark') : ''].filter(Boolean).join(', ');
  return (
    <div class="problems">
      <p role="status" class={errors > 0 ? 'bad' : ''}>
        {summary}
        {errors > 0 && ' What is shown beside it is the last policy without an error.'}
      </p>
      {diagnostics.length > 0 && (
        <ul>
          {diagnostics.map(({ code, level, message, help, place }, index) => (
            <li key={`${code}${index}`} class={level}>
              <span class="level">{WORDS[level]}</span>{' '}
              {place === null ? (
                <span>{message}</span>
              ) : (
                <button type="button" class="link" onClick={() => onJump(place)}>
                  Line {place.line}: {message}
                </button>
              )}
              {help !== null && <span class="help"> {help}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
