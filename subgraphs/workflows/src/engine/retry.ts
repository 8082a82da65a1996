import type { NodeKind, Retry, WorkflowNode } from '../definitions/index.ts';

/** What applies where an author says nothing: effects are repeated for a while, pure steps never. */
const defaults: Record<NodeKind, Required<Retry>> = {
  http: { attempts: 3, initialSeconds: 1, factor: 2, maxSeconds: 300 },
  createContact: { attempts: 5, initialSeconds: 0.5, factor: 2, maxSeconds: 60 },
  raiseAlert: { attempts: 5, initialSeconds: 0.5, factor: 2, maxSeconds: 60 },
  condition: { attempts: 1, initialSeconds: 0, factor: 1, maxSeconds: 0 },
  delay: { attempts: 1, initialSeconds: 0, factor: 1, maxSeconds: 0 },
};

/**
 * Milliseconds to wait after an attempt has failed, between half and all of the exponential wait, so that runs that
 * failed together don't come back together. Null when the attempts are used up.
 */
export function waitAfter(node: WorkflowNode, attempt: number, random: () => number): number | null {
  const { attempts, initialSeconds, factor, maxSeconds } = { ...defaults[node.kind], ...node.retry };
  if (attempt >= attempts) return null;
  const seconds = Math.min(maxSeconds, initialSeconds * factor ** (attempt - 1));
  return Math.round(seconds * 1000 * (0.5 + random() / 2));
}
