/** Everything that follows from the state. What takes long comes later, so that typing never waits for it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { courseOf } from '#cases/index.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { Ladder } from '#domain/results/ladder.ts';
import { type Instant, parseInstant } from '#domain/time.ts';
import { loadTemplates } from '#report/comment/liquid.ts';
import { shippedTemplates, type Templates } from '#report/comment/templates.ts';
import type { PolicyChange } from '../core/change.ts';
import { adviceOn, changeBetween, laddersOf, readPolicy } from '../core/policy.ts';
import type { Playground } from '../core/state.ts';
import { readStory } from '../core/story.ts';
import { type Course, renderCourse } from '../core/thread.ts';

export interface Results {
  /** The last policy without an error. */
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the policy that it is compared with. */
  readonly beforeDiagnostics: readonly Diagnostic[];
  readonly declared: Instant;
  readonly course: Course | null;
  readonly storyProblems: readonly string[];
  readonly ladders: readonly Ladder[];
  readonly difference: PolicyChange | null;
}

interface PolicyReading {
  readonly text: string;
  readonly policy: Policy;
  readonly templates: Templates;
}

export function useResults(state: Playground): Results {
  const after = usePolicy(state.policy);
  const before = usePolicy(state.before);
  const declared = parseInstant(state.incident.declared) ?? 0;
  const ladders = useLater(after.read, declared, laddersFor);
  // The advice takes longest, and nobody reads it first.
  const advice = useLater(ladders === null ? null : after.read, declared, adviceFor) ?? [];
  const both = useMemo(
    () => (after.read === null || before.read === null ? null : { after: after.read, before: before.read }),
    [after.read, before.read],
  );
  const difference = useLater(both, declared, changeFor);
  const story = useStory(after.read, state);
  const isRead = after.read?.text === state.policy;
  return {
    policy: after.read?.policy ?? null,
    diagnostics: isRead ? [...after.diagnostics, ...advice] : after.diagnostics,
    beforeDiagnostics: before.diagnostics,
    declared,
    ...story,
    ladders: ladders ?? [],
    difference: state.before === null ? null : difference,
  };
}

/** The policy of a text, read when nobody has typed for a moment; with an error in it, the one before stays. */
function usePolicy(text: string | null): {
  readonly read: PolicyReading | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const [read, setRead] = useState<PolicyReading | null>(null);
  const [diagnostics, setDiagnostics] = useState<readonly Diagnostic[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const work = async (): Promise<void> => {
      if (text === null) {
        setRead(null);
        setDiagnostics([]);
        return;
      }
      const { policy, diagnostics: found } = await readPolicy(text);
      const templates = policy === null ? shippedTemplates : await loadTemplates(policy, () => {});
      if (!isCurrent) return;
      if (policy !== null) setRead({ text, policy, templates });
      setDiagnostics(found);
    };
    const timer = setTimeout(() => void work(), read === null ? 0 : 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // `read` only decides how soon.
  }, [text]);
  return { read, diagnostics };
}

function useStory(
  read: PolicyReading | null,
  state: Playground,
): { readonly course: Course | null; readonly storyProblems: readonly string[] } {
  const { incident, story, horizon } = state;
  return useMemo(() => {
    if (read === null) return { course: null, storyProblems: [] };
    try {
      const reading = readStory(read.policy, state);
      if (!reading.ok) return { course: null, storyProblems: reading.problems };
      const steps = courseOf(read.policy, reading.test, reading.test.declared + horizon);
      return { course: renderCourse(steps, read.templates), storyProblems: [] };
    } catch (error) {
      return { course: null, storyProblems: [error instanceof Error ? error.message : String(error)] };
    }
    // The instant that is shown changes nothing that happens.
  }, [read, incident, story, horizon]);
}

const adviceFor = ({ policy }: PolicyReading, at: Instant): Promise<readonly Diagnostic[]> => adviceOn(policy, at);
const laddersFor = async ({ policy }: PolicyReading, at: Instant): Promise<readonly Ladder[]> => laddersOf(policy, at);
const changeFor = (
  { before, after }: { readonly before: PolicyReading; readonly after: PolicyReading },
  at: Instant,
): Promise<PolicyChange> => changeBetween(before.policy, after.policy, at);

/** What `work` makes of a value, once the page has been drawn; what it made of the value before until then. */
function useLater<Value, Result>(
  value: Value | null,
  at: Instant,
  work: (value: Value, at: Instant) => Promise<Result>,
): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    if (value === null) {
      setResult(null);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      work(value, at).then(
        (made) => {
          if (isCurrent) setResult(made);
        },
        () => {
          if (isCurrent) setResult(null);
        },
      );
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [value, at, work]);
  return result;
}
