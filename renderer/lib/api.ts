import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect } from "react";
import type { Input, Output, ProcedureName } from "../../domain/api/index.ts";
import type { AppError } from "../../domain/api/errors.ts";
import type { Result } from "../../domain/core/result.ts";
import type { VaultConnection } from "./vault-connection.ts";

/** A refusal by the vault as an error, because React Query only knows thrown errors. */
export class Refusal extends Error {
  readonly reason: AppError;

  constructor(reason: AppError) {
    super(reason.type);
    this.reason = reason;
  }
}

export type Call = <N extends ProcedureName>(
  name: N,
  input: Input<N>,
) => Promise<Result<Output<N>, AppError>>;

/** Typed calls over a bridge. The vault has validated what it sends, so the answer is trusted. */
export function callOver(bridge: VaultConnection): Call {
  return async <N extends ProcedureName>(name: N, input: Input<N>) =>
    (await bridge.call(name, input)) as Result<Output<N>, AppError>;
}

export const CallContext = createContext<Call | null>(null);

export function useCall(): Call {
  const call = useContext(CallContext);
  if (call === null) throw new Error("No bridge around this component");
  return call;
}

/** Fetches and caches an answer; refetched after every command and when the window gets the focus again. */
export function useProcedure<N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options: {
    readonly isOn?: boolean;
    readonly keepsPrevious?: boolean;
    /** Refetched every minute: the night begins while a page is open. */
    readonly followsClock?: boolean;
  } = {},
): UseQueryResult<Output<N>, Refusal> {
  const call = useCall();
  return useQuery<Output<N>, Refusal>({
    queryKey: [name, input],
    queryFn: () => valueOf(call(name, input)),
    enabled: options.isOn ?? true,
    ...(options.followsClock === true ? { refetchInterval: 60_000 } : {}),
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** The same query for each input, in the same order; shares its cache with {@link useProcedure}. */
export function useProcedures<N extends ProcedureName>(
  name: N,
  inputs: readonly Input<N>[],
): readonly UseQueryResult<Output<N>, Refusal>[] {
  const call = useCall();
  return useQueries<UseQueryOptions<Output<N>, Refusal>[]>({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: () => valueOf(call(name, input)),
    })),
  });
}

/** Prefetches an answer before its component is mounted; resolves when it has come, even as a refusal. */
export async function prefetchProcedure<N extends ProcedureName>(
  call: Call,
  queries: QueryClient,
  name: N,
  input: Input<N>,
): Promise<void> {
  const queryFn = () => valueOf(call(name, input));
  try {
    await queries.query({ queryKey: [name, input], queryFn });
  } catch {
    // The component that shows it handles the refusal.
  }
}

/**
 * Something was changed: shown queries are refetched, and unused ones are removed from the cache, so that a page never shows,
 * prints or confirms outdated data, not even until the answer comes.
 */
export function refetchProcedures(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: (query) => query.getObserversCount() === 0 });
  return queries.invalidateQueries();
}

/** Callbacks for when a command has ended, with success or not. */
interface Afterwards<T> {
  readonly onSuccess?: (value: T) => unknown;
  readonly onError?: (refusal: Refusal) => unknown;
  readonly onSettled?: () => unknown;
}

/** For each of the states of a mutation. */
type WithoutMutate<M> = M extends unknown ? Omit<M, "mutate"> : never;
type Command<N extends ProcedureName> = WithoutMutate<
  UseMutationResult<Output<N>, Refusal, Input<N>>
> & { readonly mutate: (input: Input<N>, afterwards?: Afterwards<Output<N>>) => void };

/** Runs a command; everything shown is refetched once it is done. */
export function useCommand<N extends ProcedureName>(name: N): Command<N> {
  const call = useCall();
  const queries = useQueryClient();
  const mutation = useMutation<Output<N>, Refusal, Input<N>>({
    mutationFn: (input) => valueOf(call(name, input)),
    onSuccess: () => refetchProcedures(queries),
  });
  useForgottenRefusal(mutation);
  const { mutateAsync } = mutation;
  // React Query drops callbacks of an unmounted component, and the pressed button may be unmounted by the result.
  const mutate = useCallback<Command<N>["mutate"]>(
    (input, { onSuccess, onError, onSettled } = {}) => {
      void mutateAsync(input)
        .then(onSuccess, onError ?? ignoreRefusal)
        .then(onSettled);
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}

/** A refusal may no longer hold once something else was changed. */
function useForgottenRefusal({
  error,
  reset,
}: {
  readonly error: Refusal | null;
  readonly reset: () => void;
}): void {
  const queries = useQueryClient();
  const isRefused = error !== null;
  useEffect(() => {
    if (!isRefused) return;
    return queries.getMutationCache().subscribe(({ type, mutation }) => {
      if (type === "updated" && mutation.state.status === "success") reset();
    });
  }, [isRefused, reset, queries]);
}

/** For `mutateAsync`: the refusal is shown from the state of the mutation. */
export const ignoreRefusal = (): void => undefined;

export function newQueryClient(): QueryClient {
  // There is no network to wait for, and a refusal does not change on a retry.
  const always = { networkMode: "always", retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: 30_000, refetchOnWindowFocus: true },
      // The input may contain a passphrase or recovery words: it is dropped together with the form.
      mutations: { ...always, gcTime: 0 },
    },
  });
}

/** @throws {@link Refusal} for a refusal */
export async function valueOf<T>(answer: Promise<Result<T, AppError>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}
