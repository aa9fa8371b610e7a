/** The mean of the weights that so many courses teach, which is steadier than any; each is given a number, from 0 on, to be seeded by. */
export function meanOfCourses(courses: number, taughtBy: (course: number) => Float32Array): Float32Array {
  const sum = Float64Array.from(taughtBy(0));
  for (let course = 1; course < courses; course++) {
    const weights = taughtBy(course);
    for (let cell = 0; cell < sum.length; cell++) sum[cell] = sum[cell]! + weights[cell]!;
  }
  return Float32Array.from(sum, (weight) => weight / courses);
}
