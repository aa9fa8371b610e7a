import {
  type Application,
  Comment,
  type Context,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  ReferenceType,
  ReflectionKind,
  type SomeType,
} from 'typedoc';
import ts from 'typescript';

/**
 * Shows what a type inferred from a schema is: `type Quote = z.infer<typeof quoteSchema>` with its fields, and a `Quote` inside another
 * type by its name.
 */
export function showSchemaTypes({ converter }: Application): void {
  const inferred: DeclarationReflection[] = [];
  converter.on(Converter.EVENT_CREATE_DECLARATION, (context: Context, reflection: DeclarationReflection) => {
    // A field's schema is no default value of it.
    if (reflection.kindOf(ReflectionKind.Property)) delete reflection.defaultValue;
    if (!context.getSymbolFromReflection(reflection)?.declarations?.some(isInferred)) return;
    reflection.comment ??= new Comment();
    reflection.comment.modifierTags.add('@useDeclaredType');
    inferred.push(reflection);
  });
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => nameTypes(inferred, project));
}

/** `type X = z.infer<…>`, or whatever else zod makes of a schema. */
const isInferred = (node: ts.Node): boolean => ts.isTypeAliasDeclaration(node) && node.type.getText().startsWith('z.');

/** Where a field, a parameter or a result is what one of these types is, it says so by the type's name. */
function nameTypes(aliases: readonly DeclarationReflection[], project: ProjectReflection): void {
  const byShape = new Map(aliases.map((alias) => [shapeOf(alias), alias]));

  function named(type: SomeType): SomeType {
    const alias = byShape.get(shapeOfType(type));
    if (alias) {
      const inside = unwrapped(type);
      if (inside.type === 'reflection') project.removeReflection(inside.declaration);
      return ReferenceType.createResolvedReference(alias.name, alias, project);
    }
    if (type.type === 'typeOperator') type.target = named(type.target);
    if (type.type === 'array') type.elementType = named(type.elementType);
    if (type.type === 'union') type.types = type.types.map(named);
    if (type.type === 'reference' && type.typeArguments) type.typeArguments = type.typeArguments.map(named);
    return type;
  }

  const typed = project.getReflectionsByKind(ReflectionKind.Property | ReflectionKind.Parameter | ReflectionKind.CallSignature);
  for (const reflection of typed as { type?: SomeType }[]) {
    if (reflection.type) reflection.type = named(reflection.type);
  }
}

/** The names of an object's fields and whether they may be missing, which no two types share; any other type in full. */
function shapeOf({ children, type }: DeclarationReflection): string {
  if (children)
    return children
      .map(({ name, flags }) => (flags.isOptional ? `${name}?` : name))
      .sort()
      .join();
  return type ? shapeOfType(type) : '';
}

function shapeOfType(type: SomeType): string {
  const inside = unwrapped(type);
  return inside.type === 'reflection' ? shapeOf(inside.declaration) : inside.toString();
}

/** What is in a `Readonly<…>`. */
function unwrapped(type: SomeType): SomeType {
  const [inside] = type.type === 'reference' && type.name === 'Readonly' ? (type.typeArguments ?? []) : [];
  return inside ? unwrapped(inside) : type;
}
