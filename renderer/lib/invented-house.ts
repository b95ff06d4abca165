import type { QueryClient } from "@tanstack/react-query";
import type { Output } from "../../domain/api/index.ts";
import { useProcedure } from "./api.ts";

/** The house that is open is one in which nobody exists: whatever leaves it says so. */
export const isInvented = (queries: QueryClient): boolean =>
  queries.getQueryData<Output<"house.state">>(["house.state", {}])?.purpose === "demo";

/** The same, for whoever draws something. */
export const useInvented = (): boolean => useProcedure("house.state", {}).data?.purpose === "demo";
