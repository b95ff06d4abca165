import { useTranslation } from "react-i18next";
import type { Belongings, Thing } from "../../../domain/daily-life/belongings.ts";
import { Asked } from "../../shell/query-boundary.tsx";
import { useOpened } from "../../shell/use-open-form.ts";
import { useAsk } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { ArrivedPanel } from "./mail-arrived-panel.tsx";
import { LendPanel } from "./lend-item-panel.tsx";
import { PostCards } from "./mail-cards.tsx";
import { ThingPanel } from "./item-panel.tsx";
import { ThingsCard } from "./items-card.tsx";
import sheet from "../daily-life.module.css";
import { TogetherPage } from "../daily-life-page.tsx";

type Open =
  | { readonly kind: "post" }
  | { readonly kind: "thing"; readonly thing: Thing | null }
  | { readonly kind: "lend"; readonly thing: Thing };

/** Post that waits for somebody, and keys, lockers and other things of the house that are with somebody. */
export function BelongingsScreen({ isNoting }: { readonly isNoting: boolean }) {
  const { t } = useTranslation("together");
  const book = useAsk("belongings.book", {});
  const [open, setOpen] = useOpened<Open>(isNoting ? { kind: "post" } : null);
  return (
    <TogetherPage
      title={t("belongings.title")}
      under={t("belongings.under")}
      actions={
        <Button kind="primary" onPress={() => setOpen({ kind: "post" })}>
          {t("post.note")}
        </Button>
      }
    >
      <Asked answer={book}>
        {(value) => (
          <>
            <div className={sheet["halves"]}>
              <div className={sheet["stack"]}>
                <PostCards book={value} />
              </div>
              <ThingsCard
                things={value.things}
                onAdd={() => setOpen({ kind: "thing", thing: null })}
                onChange={(thing) => setOpen({ kind: "thing", thing })}
                onLend={(thing) => setOpen({ kind: "lend", thing })}
              />
            </div>
            {panel(value)}
          </>
        )}
      </Asked>
    </TogetherPage>
  );

  function panel(value: Belongings) {
    const onClose = () => setOpen(null);
    switch (open?.kind) {
      case undefined:
        return null;
      case "post":
        return <ArrivedPanel book={value} onClose={onClose} />;
      case "thing":
        return <ThingPanel thing={open.thing} onClose={onClose} />;
      case "lend":
        return <LendPanel thing={open.thing} residents={value.residents} onClose={onClose} />;
    }
  }
}
