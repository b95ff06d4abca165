import { vi } from "vitest";
import { api, type Input, type Output, type ProcedureName } from "../../../domain/api/index.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { me, now, settings } from "./invented-house.ts";
import { writtenSampleOf } from "./schema-samples.ts";

const samples = new Map<ProcedureName, unknown>();

/** A sample answer of the vault, made once for all tests: it is read-only. */
export function sample<N extends ProcedureName>(name: N): Output<N> {
  if (!samples.has(name))
    samples.set(
      name,
      writtenSampleOf(api[name].output, () => []),
    );
  return samples.get(name) as Output<N>;
}

/** A vault that stores drafts, answers as given, and records what it was sent. */
export function newHouse() {
  const everybody = {
    ...me,
    roles: ["care" as const, "admin" as const],
    holds: ["care" as const, "office" as const],
  };
  const house = { house: "open", hasDemo: false, movedAway: null, purpose: "real" };
  const answers = new Map<string, unknown>(
    Object.entries({
      "house.state": { ...house, me: everybody },
      "session.me": everybody,
      "lists.now": [],
      "house.settings": settings,
      "sheets.now": { read: [], own: [] },
      "house.setUp": { open: [] },
      "drafts.list": [],
    }),
  );
  const drafts = new Map<string, Output<"drafts.read">>();
  /** What a command deletes with its draft, as in the vault. */
  const saves: (() => void)[] = [];
  const sent = vi.fn<(name: ProcedureName, input: unknown) => void>();
  const keeping: Partial<Record<ProcedureName, (input: never) => unknown>> = {
    "drafts.read": ({ spot }: Input<"drafts.read">) => drafts.get(JSON.stringify(spot)) ?? null,
    "drafts.save": ({ spot, version, content }: Input<"drafts.save">) => {
      drafts.set(JSON.stringify(spot), { version, content, savedAt: now });
      return { savedAt: now, isOnDisk: true };
    },
    "drafts.discard": ({ spot }: Input<"drafts.discard">) => {
      drafts.delete(JSON.stringify(spot));
      return null;
    },
  };
  const call = ((name: ProcedureName, input: never) => {
    const kept = keeping[name];
    if (kept !== undefined) return Promise.resolve({ ok: true, value: kept(input) });
    if (api[name].kind === "command") {
      sent(name, input);
      if (saves.length > 0) drafts.clear();
      for (const save of saves) save();
      return Promise.resolve({ ok: true, value: null });
    }
    if (!answers.has(name)) answers.set(name, sample(name));
    return Promise.resolve({ ok: true, value: answers.get(name) });
  }) as unknown as Call;
  return { answers, drafts, saves, sent, call };
}
