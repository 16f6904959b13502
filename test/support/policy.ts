import type { Policy } from '#domain/policy.ts';
import { loadPolicy } from '#policy/index.ts';

/** A policy from its text or its plain data (JSON is YAML); throws with every diagnostic when it is not valid. */
export function policyOf(source: string | object): Policy {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const result = loadPolicy(text, 'policy.yml');
  if (result.ok) return result.value;
  const told = result.diagnostics.map(({ code, message, place }) => `${code} ${place?.line}:${place?.col} ${message}`);
  throw new Error(`${told.join('\n')}\n${text}`);
}
