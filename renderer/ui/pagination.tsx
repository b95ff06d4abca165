import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import styles from "./pagination.module.css";

export interface PaginationProps {
  /** From 0. */
  readonly page: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}

/** How many lines the vault returns at once. */
export const pageSize = 200;

/** At the foot of a list of more than one page; empty under a shorter one. Use with `keepsPrevious`. */
export function Pagination({ page, total, onTurn }: PaginationProps) {
  const { t } = useTranslation("common");
  const where = useRef<HTMLSpanElement>(null);
  if (total <= pageSize) return null;
  const before = page * pageSize;
  const to = Math.min(total, before + pageSize);
  const turn = (next: number) => {
    onTurn(next);
    // The pressed button may be disabled now.
    where.current?.focus({ preventScroll: true });
    where.current?.closest("section")?.scrollIntoView();
  };
  return (
    <footer className={styles["pages"]}>
      <Button size="small" isDisabled={page === 0} onPress={() => turn(page - 1)}>
        {t("pagePrevious", { count: pageSize })}
      </Button>
      <span ref={where} tabIndex={-1} role="status">
        {t("pageOf", { from: before + 1, to, total })}
      </span>
      <Button size="small" isDisabled={to >= total} onPress={() => turn(page + 1)}>
        {t("pageNext", { count: to >= total ? pageSize : Math.min(pageSize, total - to) })}
      </Button>
    </footer>
  );
}
