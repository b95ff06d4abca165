import type { QueryClient } from "@tanstack/react-query";
import type { Input, Output, ProcedureName } from "../../domain/api/index.ts";
import { askAnew, type Call, valueOf } from "./api.ts";

/** Which program this is: see electron/main/build-channel.ts. */
declare const __HEARTH_FLAVOUR__: "development" | "twin" | "release";

type Asked = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** What a story may do as whoever is signed in, past the screens. */
export interface EndToEndTestHook {
  readonly ask: Asked;
  /** What is shown is asked again, as after a command of a screen. */
  readonly command: Asked;
}

/** Lets a story prepare what another story tells: `hearthTestHook` in the pages of the twin, and of nothing else. */
export function hangTestHook(call: Call, queries: QueryClient): void {
  if (__HEARTH_FLAVOUR__ !== "twin") return;
  const ask: Asked = (name, input) => valueOf(call(name, input));
  const command: Asked = async (name, input) => {
    const value = await ask(name, input);
    await askAnew(queries);
    return value;
  };
  Object.assign(window, { hearthTestHook: { ask, command } satisfies EndToEndTestHook });
}
