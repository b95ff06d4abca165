import { useTranslation } from "react-i18next";

/** The name of a bed: its room alone, or the room and the bed where the room has several. */
export function useBedName(): (room: string, bed: string) => string {
  const { t } = useTranslation("common");
  return (room, bed) => (bed === "" ? room : t("roomAndBed", { room, bed }));
}
