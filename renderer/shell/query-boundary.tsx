import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../lib/api.ts";
import { sentenceFor } from "../lib/messages.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState, Skeleton } from "../ui/empty-and-error-state.tsx";
import { RecordNotFound } from "./not-found.tsx";

export interface QueryBoundaryProps<T> {
  readonly answer: UseQueryResult<T, Refusal>;
  readonly children: (value: T) => ReactNode;
  /** Lines of the skeleton while loading. */
  readonly lines?: number;
}

/** A query in its three states: loading, refused, answered. */
export function QueryBoundary<T>({ answer, children, lines = 4 }: QueryBoundaryProps<T>) {
  const { t } = useTranslation("common");
  const { t: errors } = useTranslation("errors");
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error === null) return <Skeleton label={t("loading")} lines={lines} />;
  // The vault cannot parse the input: the address names nothing, and there is no field to correct.
  if (answer.error.reason.type === "InvalidInput") return <RecordNotFound />;
  return (
    <ErrorState
      title={t("somethingWrong")}
      safe={t("nothingLost")}
      action={<Button onPress={() => void answer.refetch()}>{t("tryAgain")}</Button>}
    >
      {sentenceFor(answer.error.reason, errors)}
    </ErrorState>
  );
}
