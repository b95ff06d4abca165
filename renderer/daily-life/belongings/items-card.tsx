import { useTranslation } from "react-i18next";
import type { Thing } from "../../../domain/daily-life/post-and-lent-items.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useToday } from "../../lib/dates/use-today.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ActionMenu, type MenuAction } from "../../ui/overlays/menu.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useLoanCommands } from "./use-loan-commands.ts";

export interface ItemsCardProps {
  readonly things: readonly Thing[];
  readonly onAdd: () => void;
  readonly onChange: (thing: Thing) => void;
  readonly onLend: (thing: Thing) => void;
}

/** What can be lent, and who has it. */
export function ItemsCard({ things, onAdd, onChange, onLend }: ItemsCardProps) {
  const { t } = useTranslation("together");
  const loans = useLoanCommands();
  return (
    <Card
      title={t("things.title")}
      more={
        <Button kind="quiet" size="small" onPress={onAdd}>
          {t("things.add")}
        </Button>
      }
    >
      <RefusalNotice error={loans.error} />
      {things.length === 0 ? (
        <EmptyState title={t("things.none")}>{t("things.noneText")}</EmptyState>
      ) : (
        <Rows>
          {things.map((thing) => (
            <Line
              key={thing.id}
              thing={thing}
              onTakeBack={loans.takeBack}
              onRetire={loans.retire}
              onChange={onChange}
              onLend={onLend}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}

interface LineProps {
  readonly thing: Thing;
  readonly onTakeBack: (thing: Thing, end: "returned" | "lost") => void;
  readonly onRetire: (thing: Thing) => void;
  readonly onChange: (thing: Thing) => void;
  readonly onLend: (thing: Thing) => void;
}

function Line({ thing, onTakeBack, onRetire, onChange, onLend }: LineProps) {
  const { t } = useTranslation(["together", "vocab"]);
  const called = useTermName();
  const { label, loan } = thing;
  const change: MenuAction = {
    id: "change",
    label: t("together:things.change"),
    onPress: () => onChange(thing),
  };
  const last: MenuAction =
    loan === null
      ? {
          id: "retire",
          label: t("together:things.retire"),
          onPress: () => onRetire(thing),
        }
      : {
          id: "lost",
          label: t("together:things.lost"),
          onPress: () => onTakeBack(thing, "lost"),
        };
  return (
    <Row
      title={<b>{label}</b>}
      detail={
        <>
          {called("thingKind", thing.kind, thing.own?.kind)} · <With loan={loan} />
        </>
      }
      trailing={
        <>
          <Button
            size="small"
            label={`${t(loan === null ? "together:things.lend" : "together:things.takeBack")}: ${label}`}
            onPress={() => {
              if (loan === null) onLend(thing);
              else onTakeBack(thing, "returned");
            }}
          >
            {t(loan === null ? "together:things.lend" : "together:things.takeBack")}
          </Button>
          <ActionMenu
            label={t("together:things.menu", { thing: label })}
            actions={[change, last]}
          />
        </>
      }
    />
  );
}

/** Who has it; marked when that person has left with it. */
function With({ loan }: Pick<Thing, "loan">) {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  if (loan === null) return t("things.free");
  return (
    <>
      {t("things.with", {
        name: nameOf(loan.person),
        day: dates.short(loan.since, today),
      })}
      {loan.hasLeft ? (
        <>
          {" "}
          <Tag tone="warn">{t("things.hasLeft")}</Tag>
        </>
      ) : null}
    </>
  );
}
