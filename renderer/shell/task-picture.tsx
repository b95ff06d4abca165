import {
  AppWindow,
  Baby,
  Bath,
  Broom,
  Coffee,
  CookingPot,
  Flower2,
  ShoppingBasket,
  Sofa,
  Sprout,
  Star,
  Trash2,
  Utensils,
  WashingMachine,
  Wrench,
  GlassWater,
  type LucideIcon,
} from "lucide-react";
import type { TaskPicture as Picture } from "../../domain/daily-life/chores.ts";

export interface TaskPictureProps {
  readonly picture: Picture;
  /** In pixels; on paper the style sheet says how large. */
  readonly size?: number;
}

/** What a task is, for whoever reads little: the words beside it say the same. */
export function TaskPicture({ picture, size = 22 }: TaskPictureProps) {
  const Drawing = drawings[picture];
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" />;
}

const drawings: Readonly<Record<Picture, LucideIcon>> = {
  coffee: Coffee,
  table: Utensils,
  kitchen: CookingPot,
  dishes: GlassWater,
  sofa: Sofa,
  bath: Bath,
  broom: Broom,
  laundry: WashingMachine,
  bin: Trash2,
  garden: Flower2,
  shopping: ShoppingBasket,
  plant: Sprout,
  window: AppWindow,
  baby: Baby,
  tools: Wrench,
  star: Star,
};
