import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import type { Refusal } from "../lib/api.ts";
import { EmptyState } from "../ui/empty-and-error-state.tsx";

export interface LoadRecordProps<T> {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  /** Null where the address names none. */
  readonly answer: UseQueryResult<T, Refusal> | null;
  readonly children: (record: T) => ReactNode;
}

/** A record of what went wrong, until it is deleted after its retention period. */
export function LoadRecord<T>({ title, back, answer, children }: LoadRecordProps<T>) {
  const { t } = useTranslation("wrong");
  if (answer === null || answer.error?.reason.type === "NotFound")
    return (
      <Page title={title} back={back} isNarrow>
        <EmptyState title={t("over")}>{t("overText")}</EmptyState>
      </Page>
    );
  return <QueryBoundary answer={answer}>{children}</QueryBoundary>;
}
