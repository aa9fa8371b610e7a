/** The mean of the weights that so many courses teach, which is steadier than any; each is given a number, from 0 on, to be seeded by. */
export function meanOfCourses(courses: number, taughtBy: (course: number) => Float32Array): Float32Array {
  const mean = taughtBy(0).map((weight) => weight / courses);
  for (let course = 1; course < courses; course++) {
    const weights = taughtBy(course);
    for (let cell = 0; cell < mean.length; cell++) mean[cell] = mean[cell]! + weights[cell]! / courses;
  }
  return mean;
}
