import type { ProcedureName } from "../../../domain/api/index.ts";
import { sample as of } from "./vault-with-drafts.ts";

/** A complaint that can be answered, one that can be reviewed, and an open alarm. */
export const whatWentWrong = () =>
  ({
    toAnswer: ["complaints.view", { ...of("complaints.view"), answered: null }],
    toSecond: ["complaints.view", { ...of("complaints.view"), maySecond: true }],
    toAsk: ["access.view", { requests: [] }],
    toAssess: ["breaches.view", { ...of("breaches.view"), assessed: null }],
  }) as const satisfies Readonly<Record<string, readonly [ProcedureName, unknown]>>;

/** Answers with one of them from now on. */
export function putWhatWentWrong(
  asked: Map<string, unknown>,
  shows: keyof ReturnType<typeof whatWentWrong>,
): void {
  const [name, answer] = whatWentWrong()[shows];
  asked.set(name, answer);
}
