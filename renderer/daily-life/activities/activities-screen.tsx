import { useTranslation } from "react-i18next";
import type { Activity, ActivityBook } from "../../../domain/daily-life/activities.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { DeletedRecordNotice } from "../../shell/deleted-record-notice.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useOpenForm } from "../../shell/use-open-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Facts } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { ActivityPanel } from "./activity-panel.tsx";
import { ActivityRows } from "./activity-rows.tsx";
import { AttendPanel } from "./attend-panel.tsx";
import styles from "../daily-life.module.css";
import { DailyLifePage } from "../daily-life-page.tsx";

type Open =
  | { readonly kind: "plan"; readonly activity: Activity | null }
  | { readonly kind: "attend"; readonly activity: Activity };

export interface ActivitiesScreenProps {
  readonly isPlanning: boolean;
  /** The activity whose change has a draft. */
  readonly changing?: string | undefined;
}

/** Planned and past activities, and who came. */
export function ActivitiesScreen({ isPlanning, changing }: ActivitiesScreenProps) {
  const { t } = useTranslation("together");
  const book = useProcedure("activities.book", {});
  const half = [...(book.data?.ahead ?? []), ...(book.data?.past ?? [])].find(
    ({ id }) => id === changing,
  );
  const asked: Open | null =
    isPlanning || half !== undefined ? { kind: "plan", activity: half ?? null } : null;
  const [open, setOpen] = useOpenForm<Open>(asked);
  const close = () => setOpen(null);
  return (
    <DailyLifePage
      title={t("activities.title")}
      under={t("activities.under")}
      actions={
        <Button kind="primary" onPress={() => setOpen({ kind: "plan", activity: null })}>
          {t("activities.plan")}
        </Button>
      }
    >
      <QueryBoundary answer={book}>
        {(value) => (
          <>
            <DeletedRecordNotice
              key={changing}
              isGone={changing !== undefined && half === undefined}
            />
            <Book book={value} onOpen={setOpen} />
            {open?.kind === "plan" ? (
              <ActivityPanel book={value} activity={open.activity} onClose={close} />
            ) : null}
            {open?.kind === "attend" ? (
              <AttendPanel book={value} activity={open.activity} onClose={close} />
            ) : null}
          </>
        )}
      </QueryBoundary>
    </DailyLifePage>
  );
}

interface BookProps {
  readonly book: ActivityBook;
  readonly onOpen: (open: Open) => void;
}

function Book({ book, onOpen }: BookProps) {
  const { t } = useTranslation("together");
  const rows = {
    book,
    onChange: (activity: Activity) => onOpen({ kind: "plan", activity }),
    onAttend: (activity: Activity) => onOpen({ kind: "attend", activity }),
  };
  return (
    <div className={styles["columns"]}>
      <div className={styles["stack"]}>
        <Card title={t("activities.ahead")}>
          {book.ahead.length === 0 ? (
            <EmptyState title={t("activities.noneAhead")}>
              {t("activities.noneAheadText")}
            </EmptyState>
          ) : (
            <ActivityRows activities={book.ahead} {...rows} />
          )}
        </Card>
        {book.past.length === 0 ? null : (
          <Card title={t("activities.past")} aside={t("activities.pastAside")}>
            <ActivityRows activities={book.past} {...rows} />
          </Card>
        )}
      </div>
      <TookPart book={book} />
    </div>
  );
}

/** A plain count, in the order of the files: taking part is expected of everyone, and nobody is ranked. */
function TookPart({ book }: { readonly book: ActivityBook }) {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const here = book.people.filter(({ isHere }) => isHere);
  return (
    <Card title={t("activities.took")} aside={t("activities.tookAside")}>
      {here.length === 0 ? (
        <p className={styles["nothing"]}>{t("week.nobody")}</p>
      ) : (
        <Facts
          facts={here.map((person) => ({
            name: nameOf(person),
            value: t("activities.came", { count: person.came }),
          }))}
        />
      )}
    </Card>
  );
}
