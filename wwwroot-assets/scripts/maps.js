/** Shows where the talk begins: a map is wider than a phone. */
export function maps(map) {
  const start = map.querySelector(".map-start")?.getBoundingClientRect();
  if (start) map.scrollLeft += start.left + start.width / 2 - map.getBoundingClientRect().left - map.clientWidth / 2;
}
