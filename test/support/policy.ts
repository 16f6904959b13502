import type { Policy } from '#domain/policy.ts';
import { loadPolicy } from '#policy/index.ts';

/** Properties draw the same policies from the same seed: each text is read once, as nothing changes a policy. */
const loaded = new Map<string, Policy>();

/** A policy from its text or its plain data (JSON is YAML); throws with every diagnostic when it is not valid. */
export function policyOf(source: string | object): Policy {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const known = loaded.get(text);
  if (known) return known;
  const result = loadPolicy(text, 'policy.yml');
  if (result.ok) {
    loaded.set(text, result.value);
    return result.value;
  }
  const lines = result.diagnostics.map(({ code, message, place }) => `${code} ${place?.line}:${place?.col} ${message}`);
  throw new Error(`${lines.join('\n')}\n${text}`);
}
