// What a page can learn that talks to the vault directly, without any screen: it calls all that its role may call.
import type { Page } from "@playwright/test";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import type { Role } from "../../../domain/users/user.ts";
import { inputsFor, type Known } from "../../integration/attack/generated-inputs.ts";

/** In every page. */
declare const hearth: HearthBridge;

export interface Learnt {
  /** How many requests were answered. */
  readonly answered: number;
  /** Which procedure revealed which secret. */
  readonly told: readonly string[];
}

/** Calls every query, with everything that is known. The page is unusable afterwards. */
export async function askEverything(
  page: Page,
  role: Role,
  known: Known,
  secrets: readonly string[],
): Promise<Learnt> {
  const names = (Object.keys(api) as ProcedureName[]).filter(
    (name) => api[name].kind === "query" && api[name].roles.includes(role),
  );
  const questions = names.flatMap((name) =>
    inputsFor(name, known, 12).map((input) => ({ name, input })),
  );
  return page.evaluate(askAll, { questions, secrets });
}

interface Asked {
  readonly questions: readonly { readonly name: string; readonly input: unknown }[];
  readonly secrets: readonly string[];
}

/** Runs in the page. */
async function askAll({ questions, secrets }: Asked): Promise<Learnt> {
  const port = await new Promise<MessagePort | undefined>((resolve) => {
    addEventListener("message", ({ data, ports }) => {
      if (data === "hearth-port") resolve(ports[0]);
    });
    void hearth.ask({ ask: "port" });
  });
  if (port === undefined) throw new Error("No line to the vault");
  const waiting = new Map<number, (result: { readonly ok: boolean }) => void>();
  port.onmessage = ({ data }: MessageEvent<{ id: number; result: { readonly ok: boolean } }>) =>
    waiting.get(data.id)?.(data.result);
  const told = new Set<string>();
  let answered = 0;
  for (const [id, { name, input }] of questions.entries()) {
    const result = await new Promise<{ readonly ok: boolean }>((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ id, name, input });
    });
    if (result.ok) answered += 1;
    const text = JSON.stringify(result);
    for (const secret of secrets) if (text.includes(secret)) told.add(`${name}: ${secret}`);
  }
  return { answered, told: [...told] };
}
