/** Which steps of a reach and which channels the tests of a policy have seen used. Pure, but for its own tally. */
import type { WayCoverage } from '#domain/results/coverage.ts';
import type { DeliveryRecord } from '#domain/delivery.ts';
import type { Policy } from '#domain/policy.ts';
import { formatDuration } from '#domain/time.ts';
import { toPointer, type YamlFile } from '#policy/index.ts';

/** By pointer, the case in which a message first used it. */
export class WayTally {
  readonly #by = new Map<string, string>();

  add(sent: readonly DeliveryRecord[], test: string): void {
    for (const { channel, cause, reach, of } of sent) {
      this.#see(channelAt(channel), test);
      if (cause === 'call' && reach !== undefined) this.#see(stepAt(reach, Number(of)), test);
    }
  }

  #see(pointer: string, test: string): void {
    if (!this.#by.has(pointer)) this.#by.set(pointer, test);
  }

  /** Every step of a reach, then every channel. */
  coverage({ reach, channels }: Policy, yaml: YamlFile): readonly WayCoverage[] {
    const way = (name: string, pointer: string): WayCoverage => ({
      name,
      pointer,
      place: yaml.place(pointer),
      by: this.#by.get(pointer) ?? null,
    });
    return [
      ...[...reach].flatMap(([name, steps]) =>
        steps.map(({ after, by }, index) =>
          way(`reach ${name}, ${by.join(' and ')} after ${formatDuration(after)}`, stepAt(name, index)),
        ),
      ),
      ...[...channels.keys()].map((name) => way(`channel ${name}`, channelAt(name))),
    ];
  }
}

const channelAt = (channel: string): string => toPointer(['channels', channel]);
const stepAt = (reach: string, index: number): string => toPointer(['reach', reach, index]);
