import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExpiringLine } from "../../../domain/residence/expiring-documents.ts";
import { useSession } from "../../shell/session.ts";
import { Select } from "../../ui/fields/select.tsx";
import styles from "./documents.module.css";
import { kindOf, noDocument, noWorker, type ExpiringFilter } from "./expiring-filter.ts";

const any = "any";

export interface ExpiringFilterBarProps {
  /** All rows, so that no filter is offered that would show nothing. */
  readonly lines: readonly ExpiringLine[];
  /** How many rows match. */
  readonly shown: number;
  readonly filter: ExpiringFilter;
  readonly onFilter: (filter: ExpiringFilter) => void;
  /** The actions on the matching rows. */
  readonly children: ReactNode;
}

/** The filters above the list: care worker and kind of document. */
export function ExpiringFilterBar({
  lines,
  shown,
  filter,
  onFilter,
  children,
}: ExpiringFilterBarProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const kinds = [...new Set(lines.map(kindOf))];
  const nameOf = (kind: (typeof kinds)[number]) =>
    kind === noDocument ? t("residence:noDocument") : t(`residence:document.${kind}`);
  return (
    <div className={styles["tools"]}>
      <Workers lines={lines} filter={filter} onFilter={onFilter} />
      <div className={styles["choice"]}>
        <Select
          label={t("residence:filterKind")}
          options={[
            { id: any, label: t("residence:filterAllKinds") },
            ...kinds
              .map((id) => ({ id, label: nameOf(id) }))
              .toSorted((a, b) => a.label.localeCompare(b.label)),
          ]}
          value={filter.kind ?? any}
          onChange={(id) => {
            onFilter({ ...filter, kind: kinds.find((kind) => kind === id) ?? null });
          }}
        />
      </div>
      <p className={styles["count"]} role="status">
        {t("documents:count", { count: shown })}
      </p>
      {children}
    </div>
  );
}

function Workers({ lines, filter, onFilter }: Omit<ExpiringFilterBarProps, "shown" | "children">) {
  const { t } = useTranslation(["residence", "documents"]);
  const { me } = useSession();
  const names = new Map(
    lines.flatMap(({ worker }) => (worker === null ? [] : [[worker.id, worker.name] as const])),
  );
  return (
    <div className={styles["choice"]}>
      <Select
        label={t("residence:filterWorker")}
        options={[
          { id: any, label: t("residence:filterAll") },
          ...(names.has(me.id) ? [{ id: me.id, label: t("documents:mine") }] : []),
          ...[...names]
            .filter(([id]) => id !== me.id)
            .map(([id, label]) => ({ id, label }))
            .toSorted((a, b) => a.label.localeCompare(b.label)),
          { id: noWorker, label: t("residence:filterNobody") },
        ]}
        value={filter.worker ?? any}
        onChange={(id) => onFilter({ ...filter, worker: id === any ? null : id })}
      />
    </div>
  );
}
