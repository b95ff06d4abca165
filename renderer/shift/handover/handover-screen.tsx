import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { HandOver } from "../../../domain/shift/handover.ts";
import { Asked } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { Refused } from "../../shell/refusal.tsx";
import { PaperButton } from "../../printing/print-button.tsx";
import { useAsk, useCommand } from "../../lib/api.ts";
import { useUndoing } from "../../shell/forms/use-undoing.ts";
import { useWords } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { say } from "../../ui/overlays/toast.tsx";
import { HandOverParts } from "./handover-parts.tsx";
import { useHandOverPaper } from "./use-handover-printout.ts";

/** The page the next shift reads, and confirms. */
export function HandOverScreen() {
  const page = useAsk("handover.view", {}, { followsClock: true });
  return <Asked answer={page}>{(value) => <OnePage page={value} />}</Asked>;
}

function OnePage({ page }: { readonly page: HandOver }) {
  const { t } = useTranslation(["handover", "vocab", "log"]);
  const { dates } = useWords();
  const { shift, from, until, zone, at, mine, readers } = page;
  const { mutate, error, isPending } = useCommand("handover.confirm");
  const takeBack = useCommand("handover.takeBack");
  const undoing = useUndoing();
  const paper = useHandOverPaper();
  const names = readers.map((reader) =>
    t("handover:reader", { name: reader.byName, time: dates.time(reader.at, zone) }),
  );
  return (
    <Page
      back={{ href: paths.log, label: t("log:title") }}
      title={t("handover:title")}
      under={
        <>
          {t("handover:under", {
            shift: t(`vocab:shift.${shift.name}`),
            day: dates.weekday(shift.day),
            from: dates.time(from, zone),
            until: dates.time(until, zone),
          })}
          {" · "}
          <span role="status">
            {names.length === 0
              ? t("handover:unread")
              : t("handover:read", { names: [...new Set(names)].join(", ") })}
          </span>
        </>
      }
      actions={
        <>
          <PaperButton
            icon={<Printer size={16} aria-hidden="true" />}
            isPending={paper.isDrawing}
            onPress={() => paper.open(page)}
          >
            {t("handover:print")}
          </PaperButton>
          <Button
            kind={mine === null ? "primary" : "outlined"}
            isPending={isPending}
            onPress={() => {
              mutate(
                { shift, at },
                {
                  onSuccess: () => {
                    const undo = undoing(() => takeBack.mutateAsync({ shift, at }));
                    say({ text: t("handover:confirmed"), undo });
                  },
                },
              );
            }}
          >
            {mine === null ? t("handover:confirm") : t("handover:again")}
          </Button>
        </>
      }
    >
      <Refused error={error} />
      <HandOverParts page={page} />
    </Page>
  );
}
