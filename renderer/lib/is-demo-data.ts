import type { QueryClient } from "@tanstack/react-query";
import type { Output } from "../../domain/api/index.ts";
import { useProcedure } from "./api.ts";

/** Whether the open database contains demo data: every printout and file then says so. */
export const isDemoData = (queries: QueryClient): boolean =>
  queries.getQueryData<Output<"house.state">>(["house.state", {}])?.purpose === "demo";

/** The same as a hook. */
export const useIsDemoData = (): boolean =>
  useProcedure("house.state", {}).data?.purpose === "demo";
