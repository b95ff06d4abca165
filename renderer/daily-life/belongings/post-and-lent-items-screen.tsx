import { useTranslation } from "react-i18next";
import type { Belongings, Thing } from "../../../domain/daily-life/post-and-lent-items.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useOpenForm } from "../../shell/use-open-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { MailArrivedPanel } from "./mail-arrived-panel.tsx";
import { LendItemPanel } from "./lend-item-panel.tsx";
import { MailCards } from "./mail-cards.tsx";
import { ItemPanel } from "./item-panel.tsx";
import { ItemsCard } from "./items-card.tsx";
import styles from "../daily-life.module.css";
import { DailyLifePage } from "../daily-life-page.tsx";

type Open =
  | { readonly kind: "post" }
  | { readonly kind: "thing"; readonly thing: Thing | null }
  | { readonly kind: "lend"; readonly thing: Thing };

/** Post waiting for residents, and keys, lockers and other things lent to them. */
export function PostAndLentItemsScreen({ isNoting }: { readonly isNoting: boolean }) {
  const { t } = useTranslation("together");
  const book = useProcedure("belongings.book", {});
  const [open, setOpen] = useOpenForm<Open>(isNoting ? { kind: "post" } : null);
  return (
    <DailyLifePage
      title={t("belongings.title")}
      under={t("belongings.under")}
      actions={
        <Button kind="primary" onPress={() => setOpen({ kind: "post" })}>
          {t("post.note")}
        </Button>
      }
    >
      <QueryBoundary answer={book}>
        {(value) => (
          <>
            <div className={styles["halves"]}>
              <div className={styles["stack"]}>
                <MailCards book={value} />
              </div>
              <ItemsCard
                things={value.things}
                onAdd={() => setOpen({ kind: "thing", thing: null })}
                onChange={(thing) => setOpen({ kind: "thing", thing })}
                onLend={(thing) => setOpen({ kind: "lend", thing })}
              />
            </div>
            {panel(value)}
          </>
        )}
      </QueryBoundary>
    </DailyLifePage>
  );

  function panel(value: Belongings) {
    const onClose = () => setOpen(null);
    switch (open?.kind) {
      case undefined:
        return null;
      case "post":
        return <MailArrivedPanel book={value} onClose={onClose} />;
      case "thing":
        return <ItemPanel thing={open.thing} onClose={onClose} />;
      case "lend":
        return <LendItemPanel thing={open.thing} residents={value.residents} onClose={onClose} />;
    }
  }
}
