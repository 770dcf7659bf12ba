import { reporter, type Diagnostic } from '../model/diagnostics.ts';
import { PolicyRecord } from '../model/schema.ts';
import type { PolicyInput } from './input.ts';

const REMEDIES = {
  'policy-id': 'Call it <city>-<year> in lower-case letters, e.g. wenzhou-2023.',
  'duplicate-policy': 'Give each policy a folder of its own, <city>-<year>; remove the one that is not meant.',
  'duplicate-source': 'Remove one of the two folders, or put the right text in.',
};

/** Ids come from the names of folders; each is that of one policy alone. */
export function checkPolicyIds(policies: readonly PolicyInput[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, PolicyInput>();
  for (const policy of policies) {
    const { id, source } = policy;
    const report = reporter(() => ({ file: source.file, line: 1, column: 1 }), REMEDIES, diagnostics);
    if (!PolicyRecord.shape.id.safeParse(id).success)
      report([], 'policy-id', `the folder is called “${id}”, which is no policy id`);
    const same = first.get(id) ?? [...first.values()].find((other) => other.source.text === source.text);
    if (same?.id === id)
      report([], 'duplicate-policy', `the policy id “${id}” is used twice: ${same.source.file} has it too`);
    else if (same) report([], 'duplicate-source', `this text is that of ${same.source.file}, character for character`);
    first.set(id, policy);
  }
  return diagnostics;
}
