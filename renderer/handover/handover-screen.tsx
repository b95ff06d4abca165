import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Handover } from "../../domain/handover/handover.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { PrintButton } from "../printing/print-button.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { useUndoCommand } from "../shell/forms/use-undo-command.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { HandoverParts } from "./handover-parts.tsx";
import { useHandoverPrintout } from "./use-handover-printout.ts";

/** The page the next shift reads, and confirms. */
export function HandoverScreen() {
  const page = useProcedure("handover.view", {}, { followsClock: true });
  return <QueryBoundary answer={page}>{(value) => <OnePage page={value} />}</QueryBoundary>;
}

function OnePage({ page }: { readonly page: Handover }) {
  const { t } = useTranslation(["handover", "vocab", "log"]);
  const { dates } = useFormats();
  const { shift, from, until, zone, at, mine, readers } = page;
  const { mutate, error, isPending } = useCommand("handover.confirm");
  const takeBack = useCommand("handover.takeBack");
  const undoing = useUndoCommand();
  const paper = useHandoverPrintout();
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
          <PrintButton
            icon={<Printer size={16} aria-hidden="true" />}
            isPending={paper.isDrawing}
            onPress={() => paper.open(page)}
          >
            {t("handover:print")}
          </PrintButton>
          <Button
            kind={mine === null ? "primary" : "outlined"}
            isPending={isPending}
            onPress={() => {
              mutate(
                { shift, at },
                {
                  onSuccess: () => {
                    const undo = undoing(() => takeBack.mutateAsync({ shift, at }));
                    showToast({ text: t("handover:confirmed"), undo });
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
      <RefusalNotice error={error} />
      <HandoverParts page={page} />
    </Page>
  );
}
