import type { Detail, Policy } from '#domain/policy.ts';
import type { Playground } from '../core/state.ts';

interface Props {
  readonly state: Playground;
  readonly change: (part: Partial<Playground>) => void;
  readonly policy: Policy | null;
}

/** What the reporter writes: title, and the details that the policy reads. */
export function ReportForm({ state, change, policy }: Props) {
  const { incident } = state;
  const set = (part: Partial<Playground['incident']>): void => change({ incident: { ...incident, ...part } });
  return (
    <details class="report-more">
      <summary>
        {incident.author} reports “{incident.title}”
      </summary>
      <div class="report">
        <label class="wide">
          <span>Title</span>
          <input value={incident.title} onInput={({ currentTarget }) => set({ title: currentTarget.value })} />
        </label>
        <label>
          <span>Reported by</span>
          <input value={incident.author} onInput={({ currentTarget }) => set({ author: currentTarget.value })} />
        </label>
        <label>
          <span>At (UTC)</span>
          <input
            type="datetime-local"
            value={incident.declared.slice(0, 16)}
            onInput={({ currentTarget }) =>
              currentTarget.value !== '' && set({ declared: `${currentTarget.value.slice(0, 16)}:00Z` })
            }
          />
        </label>
        {policy?.incident.details.map((detail) => (
          <label key={detail.name}>
            <span>{detail.heading}</span>
            <Answer
              detail={detail}
              value={incident.details[detail.name] ?? ''}
              onChange={(value) => set({ details: { ...incident.details, [detail.name]: value } })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

interface AnswerProps {
  readonly detail: Detail;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Answer({ detail, value, onChange }: AnswerProps) {
  if (detail.type === 'boolean')
    return (
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">no answer</option>
        <option value="true">Yes</option>
        <option value="false">No</option>
      </select>
    );
  return (
    <input
      inputMode={detail.type === 'number' ? 'numeric' : 'text'}
      placeholder={detail.type === 'list' ? 'several, with commas' : 'no answer'}
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
