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
import type { Bridge } from "./bridge.ts";

/** What the vault refused, carried through React Query, which only knows throws. */
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

/** Typed calls over a bridge. The vault has parsed what it sends, so the answer is trusted. */
export function callOver(bridge: Bridge): Call {
  return async <N extends ProcedureName>(name: N, input: Input<N>) =>
    (await bridge.call(name, input)) as Result<Output<N>, AppError>;
}

export const CallContext = createContext<Call | null>(null);

export function useCall(): Call {
  const call = useContext(CallContext);
  if (call === null) throw new Error("No bridge around this component");
  return call;
}

/** Asks and keeps the answer; asked again after every command and when the window is looked at again. */
export function useProcedure<N extends ProcedureName>(
  name: N,
  input: Input<N>,
  options: {
    readonly isOn?: boolean;
    readonly keepsPrevious?: boolean;
    /** Asked again every minute: the night turns while a page is open. */
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

/** The same question of each, in the same order; shared with {@link useProcedure}. */
export function useAskEach<N extends ProcedureName>(
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

/** Asks before whatever shows it is there; answers, also what was refused, when it is known. */
export async function askAhead<N extends ProcedureName>(
  call: Call,
  queries: QueryClient,
  name: N,
  input: Input<N>,
): Promise<void> {
  const queryFn = () => valueOf(call(name, input));
  try {
    await queries.query({ queryKey: [name, input], queryFn });
  } catch {
    // Whoever shows it hears what was refused.
  }
}

/**
 * Something was changed: what is shown is asked again, and what is not shown is forgotten. Whoever comes back to a page never
 * reads, prints or confirms what it said before, not even until the answer is there.
 */
export function askAnew(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: (query) => query.getObserversCount() === 0 });
  return queries.invalidateQueries();
}

/** What is done once a command has ended, one way or the other. */
interface Afterwards<T> {
  readonly onSuccess?: (value: T) => unknown;
  readonly onError?: (refusal: Refusal) => unknown;
  readonly onSettled?: () => unknown;
}

/** Of each of the states of a mutation. */
type WithoutMutate<M> = M extends unknown ? Omit<M, "mutate"> : never;
type Command<N extends ProcedureName> = WithoutMutate<
  UseMutationResult<Output<N>, Refusal, Input<N>>
> & { readonly mutate: (input: Input<N>, afterwards?: Afterwards<Output<N>>) => void };

/** Changes something; everything shown is asked again once it has been done. */
export function useCommand<N extends ProcedureName>(name: N): Command<N> {
  const call = useCall();
  const queries = useQueryClient();
  const mutation = useMutation<Output<N>, Refusal, Input<N>>({
    mutationFn: (input) => valueOf(call(name, input)),
    onSuccess: () => askAnew(queries),
  });
  useForgottenRefusal(mutation);
  const { mutateAsync } = mutation;
  // React Query forgets what was to be done afterwards when its component is gone: what was pressed may go with what was done.
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

/** What was refused may be true no more once something else was changed. */
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

/** For `mutateAsync`: what was refused is shown from the mutation itself. */
export const ignoreRefusal = (): void => undefined;

export function newQueryClient(): QueryClient {
  // There is no network to wait for, and a refusal does not change by asking again.
  const always = { networkMode: "always", retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: 30_000, refetchOnWindowFocus: true },
      // What was asked may hold a passphrase or the words of a sheet: it goes with the form that asked.
      mutations: { ...always, gcTime: 0 },
    },
  });
}

/** @throws {@link Refusal} for what was refused */
export async function valueOf<T>(answer: Promise<Result<T, AppError>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}
