import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "../../../domain/appointment.ts";
import { Button } from "../../ui/button.tsx";
import { useWeekPaper } from "./use-week-paper.ts";

export interface WeekPaperButtonProps {
  /** Not there yet: nothing to print. */
  readonly calendar: Calendar | undefined;
}

/** The days that are shown, on paper. */
export function WeekPaperButton({ calendar }: WeekPaperButtonProps) {
  const { t } = useTranslation("calendar");
  const paper = useWeekPaper();
  if (calendar === undefined) return null;
  return (
    <Button
      icon={<Printer size={16} aria-hidden="true" />}
      isPending={paper.isDrawing}
      onPress={() => {
        paper.open(calendar);
      }}
    >
      {t(calendar.days === 7 ? "print" : "printDay")}
    </Button>
  );
}
