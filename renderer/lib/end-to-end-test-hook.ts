import type { QueryClient } from "@tanstack/react-query";
import type { Input, Output, ProcedureName } from "../../domain/api/index.ts";
import { refetchProcedures, type Call, valueOf } from "./api.ts";

/** Which program this is: see electron/main/build-flavour.ts. */
declare const __HEARTH_FLAVOUR__: "development" | "twin" | "release";

type Asked = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** What an end-to-end test may do as the signed-in user, without the screens. */
export interface EndToEndTestHook {
  readonly ask: Asked;
  /** What is shown is refetched, as after a command from a screen. */
  readonly command: Asked;
}

/** Lets one test prepare what another covers: `hearthTestHook` in the pages of the test build only. */
export function hangTestHook(call: Call, queries: QueryClient): void {
  if (__HEARTH_FLAVOUR__ !== "twin") return;
  const ask: Asked = (name, input) => valueOf(call(name, input));
  const command: Asked = async (name, input) => {
    const value = await ask(name, input);
    await refetchProcedures(queries);
    return value;
  };
  Object.assign(window, { hearthTestHook: { ask, command } satisfies EndToEndTestHook });
}
