import { useTranslation } from "react-i18next";

/** What a bed is called: its room alone, or the room and the bed where there are several. */
export function useBedName(): (room: string, bed: string) => string {
  const { t } = useTranslation("common");
  return (room, bed) => (bed === "" ? room : t("roomAndBed", { room, bed }));
}
